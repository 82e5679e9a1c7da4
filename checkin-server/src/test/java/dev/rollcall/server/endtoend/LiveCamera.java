package dev.rollcall.server.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A camera on the network before which a test holds things up: JPEG pictures over HTTP, ten a second. */
final class LiveCamera implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int HELD_HEIGHT = 460;
    private static final int PAUSE_MILLIS = 100;

    private final HttpServer http;
    private final ExecutorService lookers = Executors.newCachedThreadPool();
    private volatile byte[] picture;

    private LiveCamera() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        picture = photograph(null);
        http.setExecutor(lookers);
        http.createContext("/camera", this::stream);
        http.start();
    }

    static LiveCamera start() throws IOException {
        return new LiveCamera();
    }

    String address() {
        return "http://localhost:" + http.getAddress().getPort() + "/camera";
    }

    /** From now on {@code held} is before the camera, until something else is. */
    void show(BufferedImage held) throws IOException {
        picture = photograph(held);
    }

    void showNothing() throws IOException {
        picture = photograph(null);
    }

    private static byte[] photograph(@Nullable BufferedImage held) throws IOException {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D lobby = frame.createGraphics();
        lobby.setColor(new Color(0xb9, 0xb4, 0xac));
        lobby.fillRect(0, 0, WIDTH, HEIGHT);
        if (held != null) {
            int wide = held.getWidth() * HELD_HEIGHT / held.getHeight();
            lobby.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            lobby.drawImage(held, (WIDTH - wide) / 2, (HEIGHT - HELD_HEIGHT) / 2, wide, HELD_HEIGHT, null);
        }
        lobby.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private void stream(HttpExchange looker) throws IOException {
        looker.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace;boundary=next");
        looker.sendResponseHeaders(200, 0);
        try (OutputStream out = looker.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] jpeg = picture;
                out.write(("--next\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(jpeg);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        lookers.shutdownNow();
        http.stop(0);
    }
}
