package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.MemberView;
import java.time.LocalDate;

/** A member in the register's own list, with what its columns may show. */
record MemberRow(MemberView view, MemberFacts facts, MemberStatus status, LocalDate since) {
    public MemberId id() {
        return view.id();
    }

    /** What stands in a column; a choice by the name of its constant. */
    public String cell(MemberColumn column) {
        return switch (column) {
            case STATUS -> status.name();
            case SINCE -> since.toString();
            default -> facts.words().getOrDefault(column.field(), "");
        };
    }
}
