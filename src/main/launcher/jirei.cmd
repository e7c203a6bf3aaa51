@echo off
rem Runs Jirei on Windows: finds a Java of 21 or newer and passes everything on.
setlocal EnableExtensions
set "home=%~dp0"
set "home=%home:~0,-1%"
set "jar=%home%\lib\jirei.jar"
if not exist "%jar%" (
    echo jirei: %jar% is missing; unpack the whole archive. 1>&2
    exit /b 1
)

set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "release="
for /f "tokens=3" %%v in ('"%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "release=%%~v"
if not defined release (
    echo jirei: no Java was found in JAVA_HOME or on the PATH: install a Java of 21 or newer. 1>&2
    exit /b 1
)
for /f "delims=.-+ tokens=1" %%r in ("%release%") do set "release=%%r"
if %release% LSS 21 (
    echo jirei: Java %release% is too old: install a Java of 21 or newer, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

rem Japanese in what is printed; the program always writes UTF-8.
chcp 65001 > nul
if not defined JIREI_HEAP set "JIREI_HEAP=1g"
"%java%" -Xmx%JIREI_HEAP% -XX:+UseSerialGC -Xmn32m "-Djirei.home=%home%" -jar "%jar%" %*
exit /b %ERRORLEVEL%
