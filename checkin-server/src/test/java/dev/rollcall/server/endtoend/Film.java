package dev.rollcall.server.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A film of arrivals with its truth: who stands before the camera from when to when. */
record Film(Path file, List<Visit> visits) {
    /** @param known false for somebody who must not be enrolled for this film */
    record Visit(double startSeconds, double endSeconds, String person, boolean known) {}

    static Film read(Path folder, String name) throws IOException {
        List<Visit> visits = Files.readAllLines(folder.resolve(name + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Visit(
                        Double.parseDouble(cells[0]),
                        Double.parseDouble(cells[1]),
                        cells[2],
                        cells[3].strip().equals("yes")))
                .toList();
        return new Film(folder.resolve(name + ".mp4"), visits);
    }

    List<String> known() {
        return visits.stream().filter(Visit::known).map(Visit::person).toList();
    }

    List<String> strangers() {
        return visits.stream()
                .filter(visit -> !visit.known())
                .map(Visit::person)
                .toList();
    }

    /** The visit during which a decision at this second was made, with a little grace after the person left. */
    Visit at(double seconds) {
        return visits.stream()
                .filter(visit -> seconds >= visit.startSeconds() && seconds <= visit.endSeconds() + 0.7)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("nobody was there at " + seconds));
    }
}
