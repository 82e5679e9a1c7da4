package dev.rollcall.server.meetings;

import java.util.List;
import java.util.Optional;

/** The door to the assembly's list of types of meeting. Thread-safe. */
public interface MeetingTypes {
    /** Those to choose from, in the assembly's order. */
    List<MeetingTypeView> offered();

    /** Any type, those no longer offered too. */
    Optional<MeetingTypeView> type(MeetingTypeId id);
}
