package dev.rollcall.kiosk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.KioskMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding somebody at the door in ten seconds. */
class MemberSearchTest {
    private final Roster roster = Roster.of(
            "none",
            List.of(),
            List.of(
                    member("A-7", "王晓明", "wang xiao ming"),
                    member("A-70", "王小红", "wang xiao hong"),
                    member("B-1", "欧阳修", "ou yang xiu")),
            List.of());

    @Test
    void findsByNumberNamePinyinAndInitials() {
        assertThat(found("b-1")).containsExactly("欧阳修");
        assertThat(found("阳修")).containsExactly("欧阳修");
        assertThat(found("ouyang")).containsExactly("欧阳修");
        assertThat(found("oyx")).containsExactly("欧阳修");
    }

    @Test
    void putsTheWholeNumberBeforeTheLonger() {
        assertThat(found("A-7")).containsExactly("王晓明", "王小红");
    }

    @Test
    void findsEverybodyOfANameAndNoMoreThanAsked() {
        assertThat(found("王")).containsExactly("王小红", "王晓明");
        assertThat(MemberSearch.find(roster, "王", 1)).hasSize(1);
    }

    @Test
    void findsNobodyForNothing() {
        assertThat(found("  ")).isEmpty();
        assertThat(found("zz")).isEmpty();
    }

    private List<String> found(String query) {
        return MemberSearch.find(roster, query, 10).stream()
                .map(KioskMember::name)
                .toList();
    }

    private static KioskMember member(String number, String name, String pinyin) {
        UUID id = UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
        return new KioskMember(id, number, name, pinyin, List.of(), null, null, List.of(), null, "");
    }
}
