package dev.rollcall.server.bench;

import java.util.Map;

/** The benchmarks by name; see {@code docs/performance.md}. */
public final class Bench {
    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "ingest", new IngestBench(),
            "return", new ReturnBench(),
            "members", new MembersBench(),
            "pages", new PagesBench(),
            "enrolment", new EnrolmentBench(),
            "importing", new ImportingBench(),
            "start", new StartBench());

    private Bench() {}

    /** One number of the table, printed. */
    interface Measurement {
        void measure() throws Exception;
    }

    public static void main(String[] names) throws Exception {
        for (String name : names) {
            Measurement measurement = MEASUREMENTS.get(name);
            if (measurement == null) {
                throw new IllegalArgumentException(name + " is none of " + MEASUREMENTS.keySet());
            }
            System.out.println("== " + name + ", " + Machine.describe());
            measurement.measure();
            System.out.println("== " + name + " done, " + Machine.describe());
        }
        System.exit(0);
    }
}
