package io.huihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Huihuan {

    public static void main(String[] args) {
        SpringApplication.run(Huihuan.class, args);
    }
}
