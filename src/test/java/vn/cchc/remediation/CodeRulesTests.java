package vn.cchc.remediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Conventions that the compiler does not know. */
@AnalyzeClasses(packagesOf = RemediationApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTests {

	private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
			OffsetDateTime.class, ZonedDateTime.class, Year.class, YearMonth.class);

	@ArchTest
	static final ArchRule controllersArePackagePrivate = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule entitiesAreNoForms = methods().that()
		.areDeclaredInClassesThat()
		.areMetaAnnotatedWith(Controller.class)
		.should(takeNoEntity())
		.because("a form that is an entity lets a request write every column");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethodWhere(readsTheSystemClock())
		.because("the Clock bean has the configured zone, and tests can set it");

	@ArchTest
	static final ArchRule noFieldInjection = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class);

	private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
		return DescribedPredicate.describe("reads the system clock",
				(call) -> call.getTarget().getName().equals("now")
						&& TIMES.stream().anyMatch((time) -> call.getTargetOwner().isEquivalentTo(time))
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch((parameter) -> parameter.isEquivalentTo(Clock.class)));
	}

	private static ArchCondition<JavaMethod> takeNoEntity() {
		return new ArchCondition<>("take no entity") {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				for (JavaClass parameter : method.getRawParameterTypes()) {
					if (parameter.isAnnotatedWith(Entity.class)) {
						events.add(SimpleConditionEvent.violated(method,
								method.getFullName() + " takes the entity " + parameter.getSimpleName()));
					}
				}
			}

		};
	}

}
