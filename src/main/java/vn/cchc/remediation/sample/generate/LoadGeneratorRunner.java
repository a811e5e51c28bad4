package vn.cchc.remediation.sample.generate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Runs the generator once after start, then ends the application. */
@Component
@ConditionalOnProperty(LoadGeneratorRunner.OPTION)
@EnableConfigurationProperties(GenerationOrder.class)
class LoadGeneratorRunner implements ApplicationRunner {

	/** The option that asks for the generator. */
	static final String OPTION = "generate.communes";

	private static final Logger logger = LoggerFactory.getLogger(LoadGeneratorRunner.class);

	private final LoadGenerator generator;

	private final GenerationOrder order;

	private final ConfigurableApplicationContext context;

	LoadGeneratorRunner(LoadGenerator generator, GenerationOrder order, ConfigurableApplicationContext context) {
		this.generator = generator;
		this.order = order;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		int status = generate();
		System.exit(SpringApplication.exit(this.context, () -> status));
	}

	private int generate() {
		try {
			logger.info("{}", this.generator.generate(this.order));
			return 0;
		}
		catch (GenerationRefused refused) {
			logger.error(refused.getMessage());
			return 1;
		}
	}

}
