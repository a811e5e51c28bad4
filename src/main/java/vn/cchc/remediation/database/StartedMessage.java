package vn.cchc.remediation.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says after the start where the application is to be found, and with which accounts in a
 * sample installation.
 */
@Component
class StartedMessage {

	private static final Logger log = LoggerFactory.getLogger(StartedMessage.class);

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
			return;
		}
		Environment environment = event.getApplicationContext().getEnvironment();
		log.info("Sẵn sàng: {} · Ready", address(environment, web.getWebServer().getPort()));
		if (environment.getProperty(DatabaseInitializer.SAMPLE_DATA, Boolean.class, false)) {
			log.info(
					"Tài khoản mẫu: quantri, vp.haiyen, ct.haiyen, nv.haiyen … (danh sách ở trang đăng nhập), mật khẩu "
							+ "cchc-demo · Sample accounts, listed on the sign-in page; password cchc-demo");
		}
	}

	private static String address(Environment environment, int port) {
		String host = environment.getProperty("server.address", "localhost");
		return "http://" + host + ":" + port + environment.getProperty("server.servlet.context-path", "") + "/";
	}

}
