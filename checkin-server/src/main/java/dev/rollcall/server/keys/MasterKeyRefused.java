package dev.rollcall.server.keys;

/** The server cannot start with the master key it found; says what is wrong and what an operator does about it. */
final class MasterKeyRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    private MasterKeyRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    static MasterKeyRefused missing(String place) {
        return new MasterKeyRefused(
                "The master key is missing: there is no " + place
                        + ", but this database holds a key check made with one.",
                "Restore that file from the backup of the home folder, or set ROLLCALL_MASTER_KEY. Without the key"
                        + " enrolled faces and printed codes are worthless; if it is lost for good, docs/modules/keys.md says how to"
                        + " start over.");
    }

    static MasterKeyRefused wrong(String place) {
        return new MasterKeyRefused(
                "The master key in " + place + " is not the one this database was sealed with.",
                "Put the right key there, from the backup that belongs to this database, and start again. Nothing was changed.");
    }

    static MasterKeyRefused malformed(String place) {
        return new MasterKeyRefused(
                "The master key in " + place + " is not 32 bytes written in Base64.",
                "Restore it from a backup. A new one for an empty database: openssl rand -base64 32");
    }

    static MasterKeyRefused unreadable(String place, Throwable cause) {
        var refused = new MasterKeyRefused(
                "The master key in " + place + " can be neither read nor made: " + cause.getMessage(),
                "Give the account that runs the server the right to read and write that folder.");
        refused.initCause(cause);
        return refused;
    }

    String remedy() {
        return remedy;
    }
}
