package dev.rollcall.kiosk.ui.touch;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that waits, done beside the thread of the screen; what comes of it is handed over on that thread. */
public final class Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private Errand() {}

    /**
     * @param work what waits
     * @param then takes what came of it
     * @param failed called instead when it failed
     */
    public static <T> void run(Supplier<T> work, Consumer<T> then, Runnable failed) {
        new SwingWorker<T, Void>() {
            @Override
            protected T doInBackground() {
                return work.get();
            }

            @Override
            protected void done() {
                try {
                    then.accept(get());
                } catch (ExecutionException unexpected) {
                    LOG.error("errand of the screen failed", unexpected.getCause());
                    failed.run();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            }
        }.execute();
    }
}
