package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.MeetingTypeChanged;
import dev.rollcall.server.meetings.MeetingTypeChanged.What;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingTypeView;
import dev.rollcall.server.meetings.MeetingTypes;
import dev.rollcall.server.shared.Ids;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of types. A type is never deleted, meetings of it remain; it is no longer offered. */
@Service
class TypeBook implements MeetingTypes {
    private static final Logger log = LoggerFactory.getLogger(TypeBook.class);

    private final TypeRows rows;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    TypeBook(TypeRows rows, ApplicationEventPublisher events, Ids ids) {
        this.rows = rows;
        this.events = events;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeetingTypeView> offered() {
        return rows.all().stream().filter(KeptType::offered).map(KeptType::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MeetingTypeView> type(MeetingTypeId id) {
        return rows.find(id).map(KeptType::view);
    }

    /** In the assembly's order, those no longer offered too. */
    @Transactional(readOnly = true)
    public List<KeptType> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public KeptType get(MeetingTypeId id) {
        return rows.find(id).orElseThrow(TypeProblem::unknown);
    }

    /** Adds a type; that no two have the same names is {@code meeting_type_name_unique} (V110). */
    @Transactional
    public MeetingTypeId add(NewType type) {
        var id = new MeetingTypeId(ids.next());
        try {
            rows.insert(id, type);
        } catch (DuplicateKeyException taken) {
            throw TypeProblem.nameTaken(name(type));
        }
        tell(id, What.ADDED);
        return id;
    }

    /**
     * Changes a type as seen at {@code version}; meetings planned before stay as they are.
     *
     * @throws TypeProblem if somebody else changed it since
     */
    @Transactional
    public void change(MeetingTypeId id, long version, NewType type) {
        try {
            if (!rows.update(id, version, type)) {
                get(id);
                throw TypeProblem.changedMeanwhile();
            }
        } catch (DuplicateKeyException taken) {
            throw TypeProblem.nameTaken(name(type));
        }
        tell(id, What.CHANGED);
    }

    /** Whether new meetings can choose it; harmless when it is so already. */
    @Transactional
    public void offer(MeetingTypeId id, boolean offered) {
        get(id);
        if (rows.offer(id, offered)) {
            tell(id, offered ? What.OFFERED_AGAIN : What.RETIRED);
        }
    }

    private void tell(MeetingTypeId id, What what) {
        events.publishEvent(new MeetingTypeChanged(id, what));
        log.info("meeting type changed typeId={} what={}", id, what);
    }

    private static String name(NewType type) {
        return type.chinese().isEmpty() ? type.english() : type.chinese();
    }
}
