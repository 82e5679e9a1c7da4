package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.history.NotedChange;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.ActorNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what was noted into the reader's words. Thread-safe. */
@Component
class HistoryWords {
    private static final Pattern OFFICE = Pattern.compile(" ·(MEMBER|DEPUTY|CONVENOR)");

    private final ChangeBook changes;
    private final ActorNames names;
    private final MessageSource messages;

    HistoryWords(ChangeBook changes, ActorNames names, MessageSource messages) {
        this.changes = changes;
        this.names = names;
        this.messages = messages;
    }

    /** The newest first. */
    List<HistoryLine> of(MemberId member, Locale locale) {
        List<NotedChange> noted = changes.of(member);
        Map<String, String> called =
                names.of(noted.stream().map(each -> each.by().id()).distinct().toList());
        return noted.stream()
                .map(each -> {
                    Change change = each.change();
                    return new HistoryLine(
                            each.at(),
                            who(each.by(), called, locale),
                            text("members.field." + change.field(), locale),
                            words(change.field(), change.before(), locale),
                            words(change.field(), change.after(), locale),
                            change.reason());
                })
                .toList();
    }

    private String who(Actor actor, Map<String, String> called, Locale locale) {
        return actor.kind() == Actor.Kind.SYSTEM
                ? text("members.history.system", locale)
                : called.getOrDefault(actor.id(), actor.id());
    }

    private String words(String field, String noted, Locale locale) {
        if (noted.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "sex", "language", "channel" -> text("members." + field + "." + noted, locale);
            case "status" -> {
                int space = noted.indexOf(' ');
                yield text("members.status." + noted.substring(0, space), locale) + noted.substring(space);
            }
            default ->
                OFFICE.matcher(noted).replaceAll(office -> " · " + text("members.office." + office.group(1), locale));
        };
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
