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

    static MasterKeyRefused nextMissing(String place, String id) {
        return new MasterKeyRefused(
                "A rotation of the master key is under way, and the key it goes over to (" + id
                        + ") is not beside the one in " + place + ".",
                "Put both keys back: the file master.key.next, ROLLCALL_NEXT_MASTER_KEY, or rollcall.keys.next-alias. Some of"
                        + " what is sealed opens with the one, some with the other.");
    }

    static MasterKeyRefused openToOthers(String place, String rights) {
        return new MasterKeyRefused(
                "The master key in " + place + " may be read or changed by others than its owner (" + rights + ").",
                "chmod 600 " + place + ", and think whether somebody may have read it: then rotate the key.");
    }

    static MasterKeyRefused keystoreLocked(String place) {
        return new MasterKeyRefused(
                "The keystore " + place + " does not open with the password given.",
                "Set ROLLCALL_KEYSTORE_PASSWORD to the password of the keystore; its entries must have the same.");
    }

    static MasterKeyRefused noEntry(String where, String alias) {
        return new MasterKeyRefused(
                "There is no secret key in " + where + ".",
                "Name the entry with rollcall.keys.alias. A new one for an empty database: keytool -genseckey -keyalg AES"
                        + " -keysize 256 -storetype PKCS12 -alias " + alias + " -keystore FILE");
    }

    static MasterKeyRefused twoPlaces() {
        return new MasterKeyRefused(
                "Two master keys are named: one by rollcall.keys.master-key (ROLLCALL_MASTER_KEY), one by rollcall.keys.keystore.",
                "Take one of the two settings away.");
    }

    String remedy() {
        return remedy;
    }
}
