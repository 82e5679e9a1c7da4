package dev.rollcall.server.checkin.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.protocol.CardNumber;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.cards.PastedCards.Finding;
import dev.rollcall.server.checkin.cards.PastedCards.Line;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class CardNumbersIT {
    private static final AtomicLong NUMBERS = new AtomicLong(70_000_000);

    @Autowired
    CardNumbers cards;

    @Autowired
    PastedCards pasted;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    private final String number = "00" + NUMBERS.incrementAndGet();
    private MemberId ada;
    private MemberId grace;

    @BeforeEach
    void twoMembers() {
        var assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("艾达");
        grace = assembly.member("葛丽丝");
    }

    @Test
    void keepsAHashThatAKioskCanMakeAndNeverTheNumber() {
        cards.add(ada, " " + number + " ");

        assertThat(cards.hashes().get(ada))
                .containsExactly(CardNumber.typed(number).orElseThrow().hash(cards.salt()));
        assertThat(jdbc.queryForList("select * from checkin_card where member_id = ?", ada.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(number));
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where kind = 'checkin.card-added' and subject = ?",
                        Long.class,
                        ada.toString()))
                .isEqualTo(1);
    }

    @Test
    void givesACardToOneMemberOnly() {
        cards.add(ada, number);
        cards.add(ada, number);

        assertThat(cards.of(ada)).hasSize(1);
        assertThatThrownBy(() -> cards.add(grace, number))
                .isInstanceOfSatisfying(
                        CardProblem.class, taken -> assertThat(taken.args()).contains("艾达"));
    }

    @Test
    void freesACardThatIsRemoved() {
        cards.add(ada, number);

        cards.remove(ada, cards.of(ada).get(0).id());
        cards.add(grace, number);

        assertThat(cards.hashes()).doesNotContainKey(ada).containsKey(grace);
    }

    @Test
    void saysOfEachPastedLineWhatIsWrongAndEntersTheRest() {
        cards.add(grace, "9" + number);
        String lines = String.join(
                "\n",
                number(ada) + "\t" + number,
                number(ada) + "\t9" + number,
                number(grace) + "\t9" + number,
                "X-404\t1" + number,
                number(grace) + "\t",
                "",
                number(grace) + "\t" + number);

        assertThat(pasted.look(lines))
                .extracting(Line::at, Line::finding)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Finding.NEW),
                        org.assertj.core.groups.Tuple.tuple(2, Finding.TAKEN),
                        org.assertj.core.groups.Tuple.tuple(3, Finding.KNOWN),
                        org.assertj.core.groups.Tuple.tuple(4, Finding.UNKNOWN_MEMBER),
                        org.assertj.core.groups.Tuple.tuple(5, Finding.NO_CARD),
                        org.assertj.core.groups.Tuple.tuple(7, Finding.TAKEN));
        assertThat(pasted.enter(lines)).isEqualTo(1);
        assertThat(cards.hashes().get(ada)).hasSize(1);
    }

    @Test
    void refusesWhatNoReaderTypes() {
        for (String typed : List.of("", "12", "卡号0001234567")) {
            assertThatThrownBy(() -> cards.add(ada, typed)).isInstanceOf(CardProblem.class);
        }
    }

    private String number(MemberId member) {
        return members.find(member).orElseThrow().number();
    }
}
