package vn.cchc.remediation.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the application did not start, where the person who started it can
 * do something about it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(StartFailureReporter.class);

	@Override
	public boolean reportException(Throwable failure) {
		String line = line(failure);
		if (line == null) {
			return false;
		}
		log.error("{}", line);
		log.debug("The start failed", failure);
		return true;
	}

	private static @Nullable String line(Throwable failure) {
		if (failure instanceof DatabaseException database) {
			Throwable cause = NestedExceptionUtils.getRootCause(database);
			return database.getMessage() + " " + database.action()
					+ ((cause != null) ? " (" + cause.getMessage() + ")" : "");
		}
		PortInUseException port = portInUse(failure);
		return (port != null)
				? "Port " + port.getPort()
						+ " is in use by another program. End that program, or choose another port with SERVER_PORT."
				: null;
	}

	private static @Nullable PortInUseException portInUse(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PortInUseException port) {
				return port;
			}
		}
		return null;
	}

}
