package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where the installation asks a second factor of those with power, leads whoever administers it or an organisation to set
 * one up before anything that power is needed for.
 */
@Component
public class NeedSecondFactor implements HandlerInterceptor, WebMvcConfigurer {
    static final String ADDRESS = "/account/second-factor";

    /** After the check of rights: who may not do it at all is told so. */
    private static final int LAST = 100;

    private final SecondFactorStore factors;
    private final JdbcClient jdbc;

    NeedSecondFactor(SecondFactorStore factors, JdbcClient jdbc) {
        this.factors = factors;
        this.jdbc = jdbc;
    }

    /** Whether the installation asks it of those with power. */
    boolean asked() {
        return jdbc.sql("select second_factor from identity.demand")
                .query(Boolean.class)
                .single();
    }

    /**
     * Asks it, or no more.
     *
     * @throws SecondFactorNeeded when whoever asks it of others has none herself
     */
    void ask(PersonId by, boolean asked) {
        if (asked && !factors.has(by)) {
            throw new SecondFactorNeeded();
        }
        jdbc.sql("update identity.demand set second_factor = :asked")
                .param("asked", asked)
                .update();
    }

    /** Whether somebody has power, and no second factor although the installation asks for it. */
    boolean needed(PersonId person) {
        return asked() && advised(person);
    }

    /**
     * Lets pass whoever needs none: for verbs that people with power and others do by the same route.
     *
     * @throws SecondFactorNeeded when she has power, and no second factor although the installation asks for it
     */
    public void require(PersonId person) {
        if (needed(person)) {
            throw new SecondFactorNeeded();
        }
    }

    /** Whether somebody has power, and no second factor. */
    boolean advised(PersonId person) {
        return !factors.has(person)
                && jdbc.sql("""
                        select exists (select from identity.person where id = :person and administrator)
                            or exists (select from identity.membership where person = :person and role = :role)
                        """)
                        .param("person", person.value())
                        .param("role", Role.ADMINISTRATOR.code())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(LAST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Callers.of(request);
        if (!caller.signedIn() || !powerful(handler) || !needed(new PersonId(caller.id()))) {
            return true;
        }
        if (!request.getMethod().equals("GET")) {
            throw new SecondFactorNeeded();
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, ADDRESS);
        return false;
    }

    private static boolean powerful(Object handler) {
        if (handler instanceof HandlerMethod method) {
            Access access = method.getMethodAnnotation(Access.class);
            return access != null && (access.value() == Who.ADMINISTRATOR || access.value() == Who.PUBLISHER);
        }
        return false;
    }
}
