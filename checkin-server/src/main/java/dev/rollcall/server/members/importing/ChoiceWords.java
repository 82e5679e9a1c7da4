package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Sex;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person writes for a choice: what our own pages say in either language, and what offices say. Thread-safe. */
@Component
class ChoiceWords {
    private static final Map<Enum<?>, List<String>> SPOKEN = Map.ofEntries(
            Map.entry(Sex.FEMALE, List.of("女性", "f", "w", "female", "woman")),
            Map.entry(Sex.MALE, List.of("男性", "m", "male", "man")),
            Map.entry(Language.ZH, List.of("汉语", "普通话", "zh", "zhcn", "chinese")),
            Map.entry(Language.EN, List.of("英语", "en", "english")),
            Map.entry(Channel.SMS, List.of("手机", "手机短信", "sms")),
            Map.entry(Channel.EMAIL, List.of("邮件", "邮箱", "电子邮箱", "email", "mail")),
            Map.entry(Channel.IN_APP, List.of("站内", "站内消息", "应用", "app", "inapp")),
            Map.entry(MemberStatus.SERVING, List.of("在职", "现任", "任职", "在", "是", "serving", "active", "true")),
            Map.entry(MemberStatus.SUSPENDED, List.of("暂停", "停职", "中止", "suspended")),
            Map.entry(MemberStatus.RESIGNED, List.of("辞职", "辞去", "辞", "辞去委员", "resigned")),
            Map.entry(MemberStatus.DISMISSED, List.of("免职", "免去", "免", "撤销", "撤销资格", "dismissed", "removed")),
            Map.entry(MemberStatus.DECEASED, List.of("逝世", "病故", "已故", "亡故", "deceased", "died")),
            Map.entry(
                    MemberStatus.TERM_ENDED,
                    List.of("届满", "卸任", "离任", "已离任", "期满", "不再担任", "否", "left", "termended", "former", "false")));

    private final Map<ImportField, Map<String, String>> meanings = new EnumMap<>(ImportField.class);

    ChoiceWords(MessageSource messages) {
        learn(ImportField.SEX, Sex.values(), messages);
        learn(ImportField.LANGUAGE, Language.values(), messages);
        learn(ImportField.CHANNEL, Channel.values(), messages);
        learn(ImportField.STATUS, MemberStatus.values(), messages);
    }

    /** The name of the constant that the words mean. */
    Optional<String> constant(ImportField field, String words) {
        return Optional.ofNullable(meanings.getOrDefault(field, Map.of()).get(HeaderWords.fold(words)));
    }

    private void learn(ImportField field, Enum<?>[] constants, MessageSource messages) {
        Map<String, String> words = new HashMap<>();
        for (Enum<?> constant : constants) {
            SPOKEN.getOrDefault(constant, List.of()).forEach(word -> words.put(word, constant.name()));
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String said = messages.getMessage(field.choice() + constant.name(), null, language);
                words.put(HeaderWords.fold(said), constant.name());
            }
        }
        meanings.put(field, words);
    }
}
