package dev.rollcall.server.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.protocol.NewsAnswer;
import dev.rollcall.protocol.NewsRequest;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.async.DeferredResult;

/** Kiosks that wait for news, at this server and at another of the installation. */
@SpringBootTest
class NewsDeskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    NewsDesk here;

    @Autowired
    Holdings holdings;

    @Autowired
    KioskNews news;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    PassLinks passLinks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private NewsDesk elsewhere;
    private SessionId session;
    private MemberId ada;

    /** The other server hears of nothing but through the database. */
    @BeforeEach
    void anotherServerRuns() {
        var properties = new CheckInProperties(
                Duration.ofHours(12), Duration.ofDays(3), Duration.ofHours(1), Duration.ofMillis(50), 10);
        elsewhere = new NewsDesk(news, new CurrentHolding(holdings, properties, clock), properties, clock);
        elsewhere.start();
        var assembly = new AssemblyFixture(members, meetings);
        ada = assembly.member("艾达");
        session = assembly.openSession(List.of(ada));
    }

    @AfterEach
    void itStops() {
        elsewhere.stop();
    }

    @Test
    void answersAtOnceWhoDoesNotKnowThePresentMark() {
        String mark = told(here.await(new NewsRequest(null)));

        assertThat(told(here.await(new NewsRequest("another")))).isEqualTo(mark);
        assertThat(told(elsewhere.await(new NewsRequest(null))))
                .as("two servers say the same of the same")
                .isEqualTo(mark);
        assertThat(here.await(new NewsRequest(mark)).hasResult()).isFalse();
    }

    @Test
    void tellsKiosksAtBothServersOfAChange() throws Exception {
        DeferredResult<NewsAnswer> waitingHere = here.await(known());
        DeferredResult<NewsAnswer> waitingElsewhere = elsewhere.await(known());
        assertThat(waitingHere.hasResult() || waitingElsewhere.hasResult()).isFalse();

        meetings.invite(
                meetings.session(session).orElseThrow().meeting(),
                List.of(new AssemblyFixture(members, meetings).member("葛丽丝")));

        eventually(() -> waitingHere.hasResult() && waitingElsewhere.hasResult());
        assertThat(told(waitingHere)).isEqualTo(told(waitingElsewhere));
    }

    @Test
    void writesOneRowATransactionAndNoneForWhatKiosksDoNotHold() {
        long before = count();
        transaction.executeWithoutResult(status -> new AssemblyFixture(members, meetings).members(5));
        assertThat(count()).isEqualTo(before + 1);
        passLinks.make(ada);
        assertThat(count()).isEqualTo(before + 1);
        transaction.executeWithoutResult(status -> {
            new AssemblyFixture(members, meetings).members(1);
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void letsKiosksGoWhenItsServerStops() {
        DeferredResult<NewsAnswer> waiting = elsewhere.await(known());

        elsewhere.stop();

        assertThat(waiting.hasResult()).isTrue();
    }

    private NewsRequest known() {
        return new NewsRequest(told(here.await(new NewsRequest(null))));
    }

    private long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from checkin_kiosk_news", Long.class));
    }

    private static String told(DeferredResult<NewsAnswer> answer) {
        return ((NewsAnswer) Objects.requireNonNull(answer.getResult())).mark();
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
