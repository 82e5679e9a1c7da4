package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.PhotoVerdict;
import dev.rollcall.server.members.MemberView;
import java.util.ArrayList;
import java.util.List;
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

    /** The largest group round one photo: all that are near it. */
    private static List<PhotoReading.Usable> agreeing(List<PhotoReading.Usable> usable, float threshold) {
        List<PhotoReading.Usable> largest = List.of();
        for (PhotoReading.Usable centre : usable) {
            List<PhotoReading.Usable> near = usable.stream()
                    .filter(photo -> photo.template().similarity(centre.template()) >= threshold)
                    .toList();
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
