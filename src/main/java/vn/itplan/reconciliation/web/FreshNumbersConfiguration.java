package vn.itplan.reconciliation.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FreshNumbersConfiguration implements WebMvcConfigurer {

    private final FreshNumbers numbers;

    FreshNumbersConfiguration(FreshNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(numbers);
    }
}
