package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.ConsentGiven;
import dev.rollcall.server.biometrics.ConsentRefused;
import dev.rollcall.server.biometrics.ConsentWithdrawn;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.consent.ConsentRecord.Active;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.texts.Asked;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every consent given, refused and taken back. Thread-safe; that a member has one in force at most is the database's word (V040).
 *
 * <p>A consent lives from the first yes to the withdrawal. A yes to a later text renews it, because face data hangs on it.
 */
@Component
public class Consents implements Asked {
    private final ConsentRecord record;
    private final Standings standings;
    private final FaceVault vault;
    private final ConsentTexts texts;
    private final ApplicationEventPublisher events;

    Consents(
            ConsentRecord record,
            Standings standings,
            FaceVault vault,
            ConsentTexts texts,
            ApplicationEventPublisher events) {
        this.record = record;
        this.standings = standings;
        this.vault = vault;
        this.texts = texts;
        this.events = events;
    }

    /** Records a yes to the current text, told to staff; one to this very text is left as it is. */
    @Transactional
    public void give(MemberId member, ConsentWay way) {
        UUID unused = give(member, Answer.to(way));
    }

    /** The same, however it was said; answers the consent. */
    @Transactional
    public UUID give(MemberId member, Answer answer) {
        PublishedText text = texts.current();
        Optional<Active> active = record.lock(member);
        if (active.isPresent() && active.get().agreedVersion().equals(text.version())) {
            return active.get().id();
        }
        UUID id;
        try {
            if (active.isPresent()) {
                id = active.get().id();
                record.renew(member, id, text, answer);
            } else {
                id = record.insert(member, text, answer);
            }
        } catch (DuplicateKeyException meanwhile) { // biometrics_consent_one_in_force (V040)
            throw ConsentProblem.recordedMeanwhile();
        }
        events.publishEvent(new ConsentGiven(
                member, id, text.version(), text.hash(), answer.way().name()));
        return id;
    }

    /** Records a no. Somebody who agreed before withdraws by it: face data is destroyed, the receipt is answered. */
    @Transactional
    public Optional<FaceErased> refuse(MemberId member, Answer answer) {
        Optional<FaceErased> receipt = withdraw(member);
        PublishedText text = texts.current();
        events.publishEvent(new ConsentRefused(
                member,
                record.refuse(member, text, answer),
                text.version(),
                answer.way().name()));
        return receipt;
    }

    /** Destroys the face data and ends the consent; empty receipt when there was no face data, nothing without consent. */
    @Transactional
    public Optional<FaceErased> withdraw(MemberId member) {
        Optional<Active> consent = record.lock(member);
        Optional<FaceErased> receipt = vault.destroy(member);
        consent.ifPresent(active -> {
            record.end(active.id());
            events.publishEvent(new ConsentWithdrawn(member, active.id()));
        });
        return receipt;
    }

    /** Destroys the face data and leaves the consent in force. */
    @Transactional
    public Optional<FaceErased> erase(MemberId member) {
        Optional<Active> unused = record.lock(member);
        return vault.destroy(member);
    }

    /** The consent in force that counts, held against withdrawal until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> lock(MemberId member) {
        return record.lock(member)
                .filter(active -> standings.of(member).filter(Standing::counts).isPresent())
                .map(Active::id);
    }

    /** The latest yes, as long as it counts. */
    @Transactional(readOnly = true)
    public Optional<GivenConsent> inForce(MemberId member) {
        return history(member).stream().filter(GivenConsent::inForce).findFirst();
    }

    /** Every yes of the member, the latest first. */
    @Transactional(readOnly = true)
    public List<GivenConsent> history(MemberId member) {
        boolean asksAgain =
                standings.of(member).filter(Standing.ASK_AGAIN::equals).isPresent();
        return record.history(member, asksAgain);
    }

    /** Everybody whose consent counts now. */
    @Transactional(readOnly = true)
    public Set<MemberId> consenting() {
        return standings.all().entrySet().stream()
                .filter(each -> each.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Everybody whose last word was no. */
    @Transactional(readOnly = true)
    public Set<MemberId> declined() {
        return standings.all().entrySet().stream()
                .filter(each -> each.getValue().declined())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public int agreed() {
        return (int) standings.all().values().stream()
                .filter(standing -> !standing.declined())
                .count();
    }
}
