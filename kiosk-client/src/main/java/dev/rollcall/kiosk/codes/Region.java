package dev.rollcall.kiosk.codes;

/** A part of a picture, in its pixels. */
record Region(int left, int top, int width, int height) {}
