package io.datagen.bootstrap.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that knows CONNECT alone. Whatever host it is asked for, it leads to one port of this
 * machine: so a test's server can have any name.
 */
public final class TunnelProxy implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int port;
  private final String password;

  /** What was asked for, {@code host:port}, with what it was answered. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * @param port where all tunnels lead; 0 for a login page without TLS, as hotels have it
   * @param password as {@code Proxy-Authorization} has it, or empty to ask for none
   */
  public TunnelProxy(int port, String password) throws IOException {
    this.port = port;
    this.password = password;
    threads.execute(this::accept);
  }

  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream()) {
      // one byte at a time: what follows the head belongs to the tunnel
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int b = in.read();
        if (b < 0) {
          return;
        }
        head.append((char) b);
      }
      String host = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
      if (!password.isEmpty() && head.indexOf("uthorization: " + password) < 0) {
        requests.add(host + " 407");
        write(
            out,
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic"
                + " realm=\"test\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      requests.add(host + " 200");
      if (port == 0) {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        byte[] hello = new byte[4096];
        if (in.read(hello) > 0) {
          write(out, "HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\n\r\n");
        }
        return;
      }
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        threads.execute(() -> pump(server, client));
        in.transferTo(server.getOutputStream());
      }
    } catch (IOException e) {
      // the other side went away
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // the other side went away
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
