package dev.rollcall.server.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to the register. Thread-safe. */
public interface Members {
    /**
     * Registers a member; publishes {@link MemberRegistered}.
     *
     * @throws dev.rollcall.server.shared.Problem if the number is taken or a field is out of range
     */
    MemberId register(MemberDraft draft);

    Optional<MemberView> find(MemberId id);

    Optional<MemberView> findByNumber(String number);

    /** Those who have one of these numbers, in no particular order; numbers unknown are left out. */
    List<MemberView> findByNumbers(Collection<String> numbers);

    /** At most {@code most} serving members whose number, name, pinyin or initials fit the words, by pinyin. */
    List<MemberView> search(String words, int most);

    /** In no particular order; ids unknown are left out. */
    List<MemberView> findAll(Collection<MemberId> ids);

    /** Every serving member, by pinyin. */
    List<MemberView> serving();

    /** Saved sets of members by name, for rosters and notices to choose from. */
    List<MemberSetView> sets();

    /**
     * Everybody who is in the set today, by pinyin; the set follows the register.
     *
     * @throws dev.rollcall.server.shared.Problem if there is no such set
     */
    List<MemberView> resolve(SetId set);

    /** Stores the portrait for display, JPEG; this is not face data. */
    void portray(MemberId id, byte[] jpeg);

    /** The same, cut from a photo that was given for something else, which {@link #dropPortraitOfFace} destroys. */
    void portrayByFace(MemberId id, byte[] jpeg);

    /** Destroys a portrait that {@link #portrayByFace} stored; one handed in for display stays. */
    void dropPortraitOfFace(MemberId id);

    Optional<byte[]> portrait(MemberId id);

    /** What names the portrait of each of these members, another when the picture is; those without one are left out. */
    Map<MemberId, String> portraitMarks(Collection<MemberId> ids);
}
