package vn.cchc.remediation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Tries the application's port before a database is started, migrated and filled, so that
 * a port in use is reported at once.
 */
final class FreePort {

	private FreePort() {
	}

	/**
	 * Does nothing when no web server will be started or the system chooses the port.
	 * @throws PortInUseException when another program listens there
	 */
	static void check(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		int port = environment.getProperty("server.port", Integer.class, 8080);
		if (port > 0 && context instanceof WebServerApplicationContext) {
			check(environment.getProperty("server.address"), port);
		}
	}

	private static void check(@Nullable String address, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind((address != null) ? new InetSocketAddress(InetAddress.getByName(address), port)
					: new InetSocketAddress(port));
		}
		catch (IOException ex) {
			// Anything else, such as a foreign address, is for the web server to say.
			PortInUseException.throwIfPortBindingException(ex, () -> port);
		}
	}

}
