package dev.rollcall.server.checkin.prints;

/**
 * How words are typed.
 *
 * @param size in points
 */
public record TypeStyle(boolean serif, boolean bold, float size) {
    public static TypeStyle serif(float size) {
        return new TypeStyle(true, false, size);
    }

    public static TypeStyle sans(float size) {
        return new TypeStyle(false, false, size);
    }

    public TypeStyle strong() {
        return new TypeStyle(serif, true, size);
    }

    TypeStyle scaled(float by) {
        return new TypeStyle(serif, bold, size * by);
    }
}
