package dev.rollcall.kiosk.ui.setup;

/** The steps of a first start, in their order. */
enum Step {
    LANGUAGE,
    CAMERA,
    PAIRING,
    CHECK
}
