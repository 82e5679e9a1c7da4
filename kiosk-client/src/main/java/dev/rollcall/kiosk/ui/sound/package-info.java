/**
 * What a kiosk sounds like: a few soft, short sounds made of sines, and a voice where one is installed.
 *
 * <p>This package owns the sounds and the devices they are played on. It never fails for want of a device and plays nothing
 * but what it was told to.
 */
@NullMarked
package dev.rollcall.kiosk.ui.sound;

import org.jspecify.annotations.NullMarked;
