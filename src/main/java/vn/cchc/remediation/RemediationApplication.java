package vn.cchc.remediation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class RemediationApplication {

	public static void main(String[] args) {
		SpringApplication.run(RemediationApplication.class, args);
	}

}
