package io.datagen.bootstrap.network;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Tells one proxy who is asking, and nobody else. */
public final class ProxyPassword extends Authenticator {
  private final InetSocketAddress proxy;
  private final String user;
  private final String password;
  private boolean told;

  public ProxyPassword(InetSocketAddress proxy, String user, String password) {
    this.proxy = proxy;
    this.user = user;
    this.password = password;
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    boolean asked =
        !told // Java would go on asking and telling, twenty times: that can lock an account
            && getRequestorType() == RequestorType.PROXY
            && proxy.getHostString().equalsIgnoreCase(getRequestingHost())
            && proxy.getPort() == getRequestingPort();
    told |= asked;
    return asked ? new PasswordAuthentication(user, password.toCharArray()) : null;
  }
}
