package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.devices.DeviceView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Takes in what kiosks send: every event is kept and answered on its own. Thread-safe. */
@Service
public class CheckInDesk {
    private static final Logger log = LoggerFactory.getLogger(CheckInDesk.class);
    /** Each lost race tells of another batch that won it, so a few tries are plenty. */
    private static final int TRIES = 4;

    private final Intake intake;
    private final Clock clock;

    CheckInDesk(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Keeps and rules the events of {@code batch}, sent by {@code sender}; idempotent by event id. An event that could not
     * be kept for a reason of our own has no answer, so that the kiosk sends it again; the others are answered all the same.
     *
     * @throws dev.rollcall.server.shared.Problem if the batch is larger than {@link KioskApi#BATCH_LIMIT}
     */
    public CheckInAnswers take(DeviceView sender, CheckInBatch batch) {
        if (batch.events().size() > KioskApi.BATCH_LIMIT) {
            throw BatchTooLarge.of(batch.events().size());
        }
        List<Presented> presented = new Authenticity(sender).examine(batch.events());
        return new CheckInAnswers(takeTogetherOrEach(sender, presented), clock.instant());
    }

    private List<Answer> takeTogetherOrEach(DeviceView sender, List<Presented> presented) {
        try {
            return takeUnlessRaced(sender, presented);
        } catch (RuntimeException oneOfThem) {
            if (presented.size() <= 1) {
                log.error("check-in not kept device={} events={}", sender.id(), presented.size(), oneOfThem);
                return List.of();
            }
        }
        // halving finds the one that fails without asking every other one for itself
        var answers = new ArrayList<Answer>(presented.size());
        int half = presented.size() / 2;
        answers.addAll(takeTogetherOrEach(sender, presented.subList(0, half)));
        answers.addAll(takeTogetherOrEach(sender, presented.subList(half, presented.size())));
        return answers;
    }

    private List<Answer> takeUnlessRaced(DeviceView sender, List<Presented> presented) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return intake.take(sender, presented);
            } catch (DataAccessException raced) {
                log.debug("check-ins heard anew device={} attempt={}", sender.id(), attempt, raced);
            }
        }
        return intake.take(sender, presented);
    }
}
