package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.shared.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class MembersIT {
    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void registersAMemberAndFindsItAgain() {
        var id = members.register(new MemberDraft(" D-001 ", "单晓雯", "", "教育界", "教授"));

        assertThat(members.find(id))
                .contains(new MemberView(id, "D-001", "单晓雯", "shan xiao wen", "教育界", "教授", true, false));
        assertThat(members.findByNumber("D-001")).map(MemberView::id).contains(id);
        assertThat(members.findAll(List.of(id, new MemberId(new java.util.UUID(0, 1)))))
                .extracting(MemberView::id)
                .containsExactly(id);
        assertThat(members.serving()).extracting(MemberView::id).contains(id);
    }

    @Test
    void recordsTheRegistrationInTheTrailWithoutTheName() {
        var id = members.register(MemberDraft.of("D-002", "曾立新"));

        assertThat(jdbc.queryForList("select kind || facts from trail_entry where subject = ?", String.class, id + ""))
                .containsExactly("members.registered{\"member\":\"" + id + "\"}");
    }

    @Test
    void refusesANumberThatIsTaken() {
        members.register(MemberDraft.of("D-003", "仇英"));

        assertThatThrownBy(() -> members.register(MemberDraft.of("D-003", "欧阳明")))
                .isInstanceOf(Problem.class)
                .hasMessage("members/number-taken");
    }

    @Test
    void letsOneOfTwoRegistrarsWhoTypeTheSameNumberAtOnceWin() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<String> typing = () -> {
            together.await();
            try {
                return members.register(MemberDraft.of("D-004", "欧阳明")).toString();
            } catch (Problem refused) {
                return refused.code();
            }
        };
        var registrars = Executors.newFixedThreadPool(2);
        try {
            var answers = registrars.invokeAll(List.of(typing, typing)).stream()
                    .map(MembersIT::answer)
                    .toList();
            assertThat(answers).containsOnlyOnce("members/number-taken");
            assertThat(members.findByNumber("D-004"))
                    .map(m -> m.id().toString())
                    .hasValueSatisfying(winner -> assertThat(answers).contains(winner));
        } finally {
            registrars.shutdown();
        }
    }

    private static String answer(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void keepsThePortraitUprightAndSmall() throws Exception {
        var id = members.register(MemberDraft.of("D-005", "邱月"));
        var drawn = new java.awt.image.BufferedImage(1200, 1600, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "jpg", out);

        members.portray(id, out.toByteArray());

        var kept = javax.imageio.ImageIO.read(
                new java.io.ByteArrayInputStream(members.portrait(id).orElseThrow()));
        assertThat(kept.getWidth()).isEqualTo(480);
        assertThat(kept.getHeight()).isEqualTo(640);
        assertThat(members.find(id)).map(MemberView::hasPortrait).contains(true);
    }

    @Test
    void refusesAPortraitThatIsNoPicture() {
        var id = members.register(MemberDraft.of("D-006", "邱月"));

        assertThatThrownBy(() -> members.portray(id, "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessage("members/unreadable-picture");
    }
}
