package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.sheets.SheetReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a list from a file on a roster, with the roles it names; each act is whole or nothing. */
@Service
class Uploading {
    private final SheetReader reader;
    private final RosterDesk desk;
    private final Members members;
    private final MessageSource messages;

    Uploading(SheetReader reader, RosterDesk desk, Members members, MessageSource messages) {
        this.reader = reader;
        this.desk = desk;
        this.members = members;
        this.messages = messages;
    }

    /** @throws dev.rollcall.server.shared.Problem if the file cannot be read, or has no column of members' numbers */
    @Transactional
    public Uploaded invite(Scope scope, byte[] file) {
        var list = new UploadedList(reader.read(file).sheet(""));
        var read = list.among(members.findByNumbers(list.words()), roleWords());
        if (read.found().isEmpty()) {
            throw RosterProblem.noNumbers();
        }
        Map<Attendee, List<MemberId>> byRole = new HashMap<>();
        List<MemberView> left = new ArrayList<>();
        read.found().forEach((member, role) -> {
            if (member.serving()) {
                byRole.computeIfAbsent(role, first -> new ArrayList<>()).add(member.id());
            } else {
                left.add(member);
            }
        });
        int added = desk.invite(
                scope, byRole.values().stream().flatMap(List::stream).toList());
        byRole.forEach((role, chosen) -> {
            if (role != Attendee.INVITED) {
                desk.appoint(scope, chosen, role);
            }
        });
        return new Uploaded(added, left, read.unknown());
    }

    /** The roles in both languages, as the pages write them. */
    private Map<String, Attendee> roleWords() {
        Map<String, Attendee> words = new HashMap<>();
        for (Attendee role : Attendee.values()) {
            words.put(role.name(), role);
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                words.put(messages.getMessage(RosterLine.roleKey(role), null, language), role);
            }
        }
        return words;
    }

    /**
     * What became of a list.
     *
     * @param left no longer in office, and not added
     * @param unknown cells that are nobody's number
     */
    record Uploaded(int added, List<MemberView> left, List<String> unknown) {}
}
