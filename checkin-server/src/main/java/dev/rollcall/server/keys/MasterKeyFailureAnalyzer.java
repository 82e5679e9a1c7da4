package dev.rollcall.server.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words, instead of a stack trace, why the server did not start. */
class MasterKeyFailureAnalyzer extends AbstractFailureAnalyzer<MasterKeyRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
