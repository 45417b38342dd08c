package vn.itplan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** ITPlan: a province's information-technology plans, made, decided, followed and reported. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ItPlanApplication {

    public static void main(String[] args) {
        SpringApplication.run(ItPlanApplication.class, args);
    }
}
