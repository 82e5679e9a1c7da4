package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.directory.RegisterBook;
import dev.rollcall.server.members.importing.Comparison.Judged;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.shared.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the rows that the register refused when many were written at once: a status told backwards, say. */
@Component
class Refusals {
    private final ImportStore store;
    private final RowStore rows;
    private final Comparing comparing;
    private final RegisterBook register;
    private final TransactionTemplate transaction;

    Refusals(
            ImportStore store,
            RowStore rows,
            Comparing comparing,
            RegisterBook register,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.comparing = comparing;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tries each row alone, in a transaction that is rolled back. */
    Map<Integer, CellProblem> among(List<Judged> written, Plan plan) {
        Map<Integer, CellProblem> refused = new HashMap<>();
        for (Judged row : written) {
            try {
                transaction.executeWithoutResult(trial -> {
                    trial.setRollbackOnly();
                    register.write(RegisterWriting.entries(List.of(row)), comparing.today());
                });
            } catch (Problem problem) {
                int line = row.proposal().line();
                refused.put(line, said(plan.columns().address(ImportField.NUMBER, line), problem));
            }
        }
        return refused;
    }

    /** Shows the preview again with these rows in error; where no single row is to blame, says what was said. */
    void tell(SheetImport begun, int attempt, Map<Integer, CellProblem> refused, Problem problem) {
        transaction.executeWithoutResult(open -> {
            Note note = refused.isEmpty() ? Note.FAILED : Note.REFUSED;
            if (store.stopped(begun.id(), attempt, note)) {
                Plan plan = begun.plan().refusing(refused);
                Comparison again = comparing.compare(store.file(begun.id()), plan);
                rows.replace(begun.id(), again.rows(), Set.of());
                store.previewed(
                        begun.id(),
                        plan.found(again.unknownGroups()),
                        note,
                        refused.isEmpty() ? said("", problem) : null);
            }
        });
    }

    private static CellProblem said(String cell, Problem problem) {
        return new CellProblem(
                cell,
                problem.messageKey(),
                Arrays.stream(problem.args()).map(String::valueOf).toList());
    }
}
