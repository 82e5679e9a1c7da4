package dev.rollcall.face;

/** A rectangle in pixels of its frame; it may reach outside the frame where a face is cut off. */
public record Box(float x, float y, float width, float height) {
    public float centreX() {
        return x + width / 2;
    }

    public float centreY() {
        return y + height / 2;
    }

    public float area() {
        return width * height;
    }

    /** Intersection over union with {@code other}, 0 to 1. */
    public float overlap(Box other) {
        float w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        float h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        float shared = w * h;
        return shared / (area() + other.area() - shared);
    }
}
