package dev.rollcall.protocol;

/** Paths of the kiosk interface, version 1; all but {@link #PAIR} need {@code Authorization: Bearer} with the device's token. */
public final class KioskApi {
    public static final String BASE = "/api/kiosk/v1";
    /** POST {@link PairingRequest}, answered by {@link PairingAnswer}. */
    public static final String PAIR = BASE + "/pair";
    /** POST {@link SyncRequest}, answered by {@link SyncAnswer}. */
    public static final String SYNC = BASE + "/sync";
    /** POST {@link CheckInBatch}, answered by {@link CheckInAnswers}; idempotent by event id. */
    public static final String CHECK_INS = BASE + "/check-ins";
    /** GET {@code PORTRAIT/{member}}: a JPEG or PNG picture to show, 404 where there is none or it may not be shown. */
    public static final String PORTRAIT = BASE + "/portraits";
    /** GET: the emblem of the assembly as PNG, 404 while there is none. */
    public static final String EMBLEM = BASE + "/emblem";
    /** POST {@link NewsRequest}, answered by {@link NewsAnswer} when there is news, at most after half a minute. */
    public static final String NEWS = BASE + "/news";
    /** Most events in one {@link CheckInBatch}. */
    public static final int BATCH_LIMIT = 500;

    private KioskApi() {}
}
