package dev.rollcall.server.shared;

/**
 * Who did something.
 *
 * @param id the account's or device's id; {@code system} for the installation itself, {@code anonymous} for nobody known
 */
public record Actor(Kind kind, String id) {
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, "anonymous");

    public enum Kind {
        ACCOUNT,
        DEVICE,
        SYSTEM,
        ANONYMOUS
    }
}
