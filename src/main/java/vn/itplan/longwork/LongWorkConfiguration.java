package vn.itplan.longwork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class LongWorkConfiguration {

    /** Two at a time leave the other connections and the other processors to those who wait for a page. */
    private static final int AT_A_TIME = 2;

    private static final int WAITING = 50;

    /** Not the application's own executor: whoever asks for that gets it as before. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor longWorkExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("long-work-");
        executor.setCorePoolSize(AT_A_TIME);
        executor.setMaxPoolSize(AT_A_TIME);
        executor.setQueueCapacity(WAITING);
        return executor;
    }
}
