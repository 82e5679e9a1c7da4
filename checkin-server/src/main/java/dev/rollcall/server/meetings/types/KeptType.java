package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.MeetingTypeView;

/**
 * A type as it stands in the list.
 *
 * @param place in the list, small first
 * @param offered whether new meetings can choose it
 */
record KeptType(MeetingTypeView view, long version, int place, boolean offered) {}
