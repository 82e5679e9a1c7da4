package dev.rollcall.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.server.jobs.Stepwise.Next;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"db-scheduler.heartbeat-interval=200ms", "db-scheduler.missed-heartbeats-limit=4"})
class JobsIT {
    private static final TaskDescriptor<Order> COUNTING = TaskDescriptor.of("test-counting", Order.class);
    private static final int SECONDS = 30;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Counting counting;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @BeforeEach
    void nothingTaken() {
        counting.taken.clear();
        counting.answers.clear();
    }

    @Test
    void runsWhatWasScheduledInATransactionThatCommits() throws Exception {
        var order = order("committed");
        new TransactionTemplate(transactions).executeWithoutResult(tx -> {
            schedule(order);
            assertThat(counting.taken).isEmpty();
        });
        assertThat(counting.next()).isEqualTo(order);
        gone(order);
    }

    @Test
    void neverRunsWhatWasScheduledInATransactionThatRollsBack() throws Exception {
        var rolledBack = order("rolled back");
        new TransactionTemplate(transactions).executeWithoutResult(tx -> {
            schedule(rolledBack);
            tx.setRollbackOnly();
        });
        var after = order("after");
        schedule(after);
        assertThat(counting.next()).isEqualTo(after);
        assertThat(counting.taken).isEmpty();
        gone(rolledBack);
    }

    @Test
    void takesUpAgainWhatAKilledProcessHadBegun() throws Exception {
        var order = order("begun elsewhere");
        jdbc.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,
                            last_heartbeat, version) values (?, ?, ?, ?, true, '4711@gone', ?, 2)""")
                .params(
                        COUNTING.getTaskName(),
                        order.id().toString(),
                        ("{\"id\":\"" + order.id() + "\",\"what\":\"begun elsewhere\",\"at\":\"" + order.at() + "\"}")
                                .getBytes(),
                        ago(Duration.ofSeconds(9)),
                        ago(Duration.ofSeconds(5)))
                .update();
        assertThat(counting.next()).isEqualTo(order);
        gone(order);
    }

    @Test
    void takesStepsUntilThereIsNoMoreAndWaitsWhilePaused() throws Exception {
        counting.answers.addAll(List.of(Next.MORE, Next.WAIT, Next.MORE, Next.END));
        var order = order("four steps");
        schedule(order);
        for (int step = 0; step < 4; step++) {
            assertThat(counting.next()).isEqualTo(order);
        }
        gone(order);
        assertThat(counting.taken).isEmpty();
    }

    @Test
    void takesAStepAgainThatFailed() throws Exception {
        var order = order("fails once");
        counting.failOnce = true;
        schedule(order);
        assertThat(counting.next()).isEqualTo(order);
        gone(order);
    }

    private Order order(String what) {
        return new Order(ids.next(), what, Instant.parse("2026-03-05T09:00:00Z"));
    }

    private void schedule(Order order) {
        scheduler.scheduleIfNotExists(
                COUNTING.instance(order.id().toString()).data(order).scheduledTo(clock.instant()));
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    private void gone(Order order) throws InterruptedException {
        for (int i = 0; i < SECONDS * 20 && left(order) > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(left(order)).isZero();
    }

    private int left(Order order) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(order.id().toString())
                .query(Integer.class)
                .single();
    }

    record Order(UUID id, String what, Instant at) {}

    static class Counting {
        final BlockingQueue<Order> taken = new LinkedBlockingQueue<>();
        final BlockingQueue<Next> answers = new LinkedBlockingQueue<>();
        volatile boolean failOnce;

        Next take(Order order) {
            if (failOnce) {
                failOnce = false;
                throw new IllegalStateException("as asked");
            }
            Next next = answers.poll();
            taken.add(order);
            return next == null ? Next.END : next;
        }

        Order next() throws InterruptedException {
            return taken.poll(SECONDS, TimeUnit.SECONDS);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Tasks {
        @Bean
        Counting counting() {
            return new Counting();
        }

        @Bean
        Task<Order> countingTask(Stepwise stepwise, Counting counting) {
            return stepwise.task(COUNTING, counting::take);
        }
    }
}
