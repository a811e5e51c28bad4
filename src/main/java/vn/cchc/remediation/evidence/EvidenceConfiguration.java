package vn.cchc.remediation.evidence;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Limits of uploads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

	/** So much more than a file may have gets through, to be refused by its own name. */
	private static final DataSize MARGIN = DataSize.ofMegabytes(10);

	/** So many of the largest files can be sent at once without script. */
	private static final int FILES = 5;

	/** The server's own limits, never below what evidence needs. */
	@Bean
	MultipartConfigElement multipartLimits(MultipartProperties server, EvidenceSettings settings) {
		long file = settings.maxSize().toBytes();
		server.setMaxFileSize(larger(server.getMaxFileSize(), file + MARGIN.toBytes()));
		server.setMaxRequestSize(larger(server.getMaxRequestSize(), FILES * file + MARGIN.toBytes()));
		return server.createMultipartConfig();
	}

	private static DataSize larger(DataSize configured, long needed) {
		return DataSize.ofBytes(Math.max(configured.toBytes(), needed));
	}

}
