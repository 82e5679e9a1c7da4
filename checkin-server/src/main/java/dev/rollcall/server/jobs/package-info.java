/**
 * Work that goes on after the request: durable, shared by all servers, taken up again when a process dies.
 *
 * <p>This module owns the table of due tasks and the threads that run them (db-scheduler). It never knows what a task does.
 * {@link dev.rollcall.server.jobs.Stepwise} says how a room contributes one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.rollcall.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
