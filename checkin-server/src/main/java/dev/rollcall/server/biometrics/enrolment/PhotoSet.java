package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.PhotoVerdict;
import dev.rollcall.server.members.MemberView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several photos of one person, judged one by one and then against one another: a photo of somebody else that slipped in would
 * spoil the template unseen.
 *
 * @param used the photos that go into the template, at least one
 * @param verdicts one a photo, in their order
 */
record PhotoSet(List<PhotoReading.Usable> used, List<PhotoVerdict> verdicts) {

    /** @throws EnrolmentProblem if no photo is usable, or no majority of the usable ones shows one person */
    static PhotoSet of(FaceEngine engine, List<byte[]> photos) {
        List<PhotoReading> readings =
                photos.stream().map(photo -> PhotoReading.of(engine, photo)).toList();
        List<PhotoReading.Usable> usable = readings.stream()
                .filter(PhotoReading.Usable.class::isInstance)
                .map(PhotoReading.Usable.class::cast)
                .toList();
        if (usable.isEmpty()) {
            throw EnrolmentProblem.noneUsable(verdicts(readings, usable));
        }
        OperatingPoints points = engine.description().operatingPoints();
        List<PhotoReading.Usable> agreeing = agreeing(usable, points.threshold(1, OperatingPoints.ASK_FPIR));
        List<PhotoVerdict> verdicts = verdicts(readings, agreeing);
        if (agreeing.size() * 2 <= usable.size()) {
            throw EnrolmentProblem.photosDisagree(verdicts);
        }
        return new PhotoSet(agreeing, verdicts);
    }

    /** What the vault keeps of these photos; a portrait for display only where there is none. */
    JudgedFace face(FaceEngine engine, MemberView person) {
        List<byte[]> photos =
                used.stream().map(photo -> FaceCrop.toKeep(engine, photo)).toList();
        byte @Nullable [] portrait = person.hasPortrait() ? null : FaceCrop.portrait(engine, used.get(0));
        return new JudgedFace(person.id(), template(), photos, portrait);
    }

    Template template() {
        return Template.average(used.stream().map(PhotoReading.Usable::template).toList());
    }

    private static List<PhotoReading.Usable> agreeing(List<PhotoReading.Usable> usable, float threshold) {
        return largestGroup(usable.stream().map(PhotoReading.Usable::template).toList(), threshold).stream()
                .map(usable::get)
                .toList();
    }

    /** The places of the templates that show one person; empty unless that is the majority. */
    static Set<Integer> onePerson(List<Template> templates, OperatingPoints points) {
        Set<Integer> largest = largestGroup(templates, points.threshold(1, OperatingPoints.ASK_FPIR));
        return largest.size() * 2 > templates.size() ? largest : Set.of();
    }

    /** The largest group round one template: all that are near it, in their order. */
    private static Set<Integer> largestGroup(List<Template> templates, float threshold) {
        Set<Integer> largest = Set.of();
        for (Template centre : templates) {
            Set<Integer> near = new LinkedHashSet<>();
            for (int i = 0; i < templates.size(); i++) {
                if (templates.get(i).similarity(centre) >= threshold) {
                    near.add(i);
                }
            }
            largest = near.size() > largest.size() ? near : largest;
        }
        return largest;
    }

    private static List<PhotoVerdict> verdicts(List<PhotoReading> readings, List<PhotoReading.Usable> used) {
        List<PhotoVerdict> verdicts = new ArrayList<>();
        for (PhotoReading reading : readings) {
            boolean odd = reading instanceof PhotoReading.Usable && !used.contains(reading);
            verdicts.add(odd ? new PhotoVerdict(false, List.of(PhotoReading.ANOTHER_PERSON)) : reading.verdict());
        }
        return verdicts;
    }
}
