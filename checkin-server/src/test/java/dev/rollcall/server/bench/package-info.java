/**
 * Measures the numbers that the server must hold, on the real application over real HTTP. Nothing here is a test: run it
 * on a quiet machine with {@code ./mvnw -q -Pbench spring-boot:test-run -Dspring-boot.run.arguments=ingest}.
 */
package dev.rollcall.server.bench;
