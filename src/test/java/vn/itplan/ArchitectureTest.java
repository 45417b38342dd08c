package vn.itplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.FlashMapManager;
import vn.itplan.audit.Traced;

/** What the rooms have in common, so that whoever adds one finds it done the same way everywhere. */
class ArchitectureTest {

    private static final JavaClasses MAIN = ArchConfiguration.withThreadLocalScope(configuration -> {
        // Only what the rules ask about is read from libraries; reading all of them takes a minute and a half.
        configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
        configuration.setClassResolverArguments(
                "org.springframework.stereotype",
                "org.springframework.web.bind.annotation",
                "org.springframework.web.servlet",
                "org.springframework.data.repository");
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.itplan");
    });

    /** Entities that the listener of the trail leaves alone, and why. */
    private static final Map<String, String> UNTRACED = Map.of(
            "vn.itplan.account.Account",
                    "its hash must never get near the trail; what happens to it is recorded by name",
            "vn.itplan.account.AccessToken",
                    "its hash must never get near the trail; making and revoking is recorded by name");

    /** Where money is kept and summed. Files count points and widths in fractions, which is no money. */
    private static final String[] MONEY = {
        "vn.itplan.plan..", "vn.itplan.funding..", "vn.itplan.overview..", "vn.itplan.project..", "vn.itplan.appendix"
    };

    @Test
    void controllersEntitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void onlyWebPackagesKnowOfTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "vn.itplan.account.security..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web.bind..",
                        "org.springframework.web.servlet..",
                        "org.springframework.ui..",
                        "jakarta.servlet..")
                .orShould()
                .beMetaAnnotatedWith(Controller.class)
                .check(MAIN);
    }

    @Test
    void servicesKnowNoRequest() {
        noClasses()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..")
                .check(MAIN);
    }

    @Test
    void everyEntityIsTracedOrNamedHere() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and(describe("are not listed", type -> !UNTRACED.containsKey(type.getName())))
                .should()
                .implement(Traced.class)
                .check(MAIN);
        Assertions.assertThat(UNTRACED.keySet()).allMatch(MAIN::contain);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .check(MAIN);
    }

    @Test
    void timeIsToldByJavaTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.itplan.appendix.exporting.XlsxProperties") // the library asks for it
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, DateFormat.class)
                .check(MAIN);
    }

    @Test
    void moneyIsNeverAFraction() {
        classes()
                .that()
                .resideInAnyPackage(MONEY)
                .or(describe(
                        "read or write money",
                        type -> type.getPackageName().equals("vn.itplan.common")
                                && (type.getSimpleName().startsWith("Money")
                                        || type.getSimpleName().startsWith("VietnameseNumbers"))))
                .should(useNoFloatingPoint())
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that(describe(
                        "play no part that the framework names", type -> !type.isAssignableTo(FlashMapManager.class)))
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Assertions.assertThat(MAIN.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(each -> Assertions.assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as("@NullMarked in package-info of %s", each.getName())
                        .isTrue());
    }

    @Test
    void nothingIsPrinted() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    private static ArchCondition<JavaClass> useNoFloatingPoint() {
        return new ArchCondition<>("use no double and no float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                type.getFields().stream()
                                        .filter(field -> FRACTION.test(field.getRawType()))
                                        .map(Object::toString),
                                type.getCodeUnits().stream()
                                        .filter(ArchitectureTest::namesAFraction)
                                        .map(JavaCodeUnit::getFullName),
                                type.getCodeUnitCallsFromSelf().stream()
                                        .filter(call ->
                                                FRACTION.test(call.getTarget().getRawReturnType())
                                                        || call.getTarget().getRawParameterTypes().stream()
                                                                .anyMatch(FRACTION))
                                        .map(call -> call.getDescription()))
                        .flatMap(found -> found)
                        .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
    }

    private static final DescribedPredicate<JavaClass> FRACTION = describe(
            "is a fraction",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    private static boolean namesAFraction(JavaCodeUnit unit) {
        return FRACTION.test(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(FRACTION);
    }
}
