package io.datagen.bootstrap.provision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.datagen.bootstrap.Artifact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A Maven repository on this machine that does to a transfer what networks do. */
public final class FaultyServer implements AutoCloseable {

  /** What happens to one request; {@code attempt} counts from 1 for each path. */
  public interface Behaviour {
    void answer(HttpExchange exchange, byte[] body, int attempt) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  /** Every path that was asked for, in order. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  public FaultyServer() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  private FaultyServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One that speaks TLS, with that key. */
  public static FaultyServer secure(SSLContext key) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(key));
    return new FaultyServer(server);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/maven/";
  }

  /** Serves the bytes and answers the lock line's artifact for them. */
  public Artifact serve(String path, byte[] bytes) {
    files.put(path, bytes);
    return artifact("central", path, bytes);
  }

  public void behave(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
  }

  public static Artifact artifact(String repository, String path, byte[] bytes) {
    return new Artifact(repository, path, bytes.length, Hash.hex(Hash.sha256().digest(bytes)));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/maven/".length());
      requests.add(path);
      int attempt = attempts.merge(path, 1, Integer::sum);
      byte[] body = files.get(path);
      if (body == null) {
        status(404).answer(exchange, new byte[0], attempt);
      } else {
        behaviours.getOrDefault(path, whole()).answer(exchange, body, attempt);
      }
    }
  }

  public static Behaviour whole() {
    return (exchange, body, attempt) -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  public static Behaviour status(int status) {
    return (exchange, body, attempt) -> exchange.sendResponseHeaders(status, -1);
  }

  /** Misbehaves the first few times, then serves. */
  public static Behaviour first(int times, Behaviour fault) {
    return (exchange, body, attempt) ->
        (attempt <= times ? fault : whole()).answer(exchange, body, attempt);
  }

  /** Promises everything, sends half and hangs up. */
  public static Behaviour truncated() {
    return (exchange, body, attempt) -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
    };
  }

  /** Sends half, then nothing for a while. */
  public static Behaviour stalled(long ms) {
    return (exchange, body, attempt) -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      try {
        Thread.sleep(ms);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** A byte now and then: no time-out of a socket's ever comes. */
  public static Behaviour dripping(long pauseMs) {
    return (exchange, body, attempt) -> {
      exchange.sendResponseHeaders(200, body.length);
      try {
        for (byte b : body) {
          exchange.getResponseBody().write(b);
          exchange.getResponseBody().flush();
          Thread.sleep(pauseMs);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Too many requests, with a word on when to come back. */
  public static Behaviour retryAfter(String value) {
    return (exchange, body, attempt) -> {
      exchange.getResponseHeaders().set("Retry-After", value);
      exchange.sendResponseHeaders(429, -1);
    };
  }

  /** The same length, one bit wrong. */
  public static Behaviour flipped() {
    return (exchange, body, attempt) -> {
      byte[] wrong = body.clone();
      wrong[wrong.length / 2] ^= 1;
      whole().answer(exchange, wrong, attempt);
    };
  }

  public static Behaviour endless() {
    return (exchange, body, attempt) -> {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 1000; i++) {
        exchange.getResponseBody().write(body);
      }
    };
  }

  public static Behaviour redirect(String location) {
    return (exchange, body, attempt) -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
