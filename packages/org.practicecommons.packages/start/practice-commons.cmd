@echo off
rem Practice Commons: opens the window when no command is given, else runs the command. The start script of the package for
rem Windows; it does what run.sh does elsewhere.
setlocal EnableExtensions DisableDelayedExpansion
set "product=%~dp0"
set "product=%product:~0,-1%"
set "jvm="
set "too_old=0"
call :java "%product%\jre"
if not defined jvm if defined JAVA_HOME call :java "%JAVA_HOME%"
if not defined jvm for /f "delims=" %%j in ('where java.exe 2^>nul') do call :java "%%~dpj.."
if not defined jvm for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :java "%%~d"
if not defined jvm goto needs_java

rem The command is the first argument that is neither an option nor the value of --home.
set arguments=%*
set "command="
set "help="
:argument
if "%~1"=="" goto arguments_read
set "word=%~1"
if "%word%"=="--help" set "help=yes"
if "%word%"=="-h" set "help=yes"
if "%word%"=="--version" set "help=yes"
if "%word%"=="-V" set "help=yes"
if not defined command if "%word%"=="--home" shift
if not defined command if not "%word:~0,1%"=="-" set "command=%word%"
shift
goto argument
:arguments_read
if not defined help if not defined command set arguments=%arguments% workbench
if not defined help if not defined command set "command=workbench"

for /f "delims=" %%f in ('dir /b "%product%\plugins\org.practicecommons.cli_*.jar"') do set "client=%product%\plugins\%%f"
for /f "delims=" %%f in ('dir /b "%product%\plugins\org.eclipse.equinox.launcher_*.jar"') do set "launcher=%product%\plugins\%%f"
set options="@%product%\lib\jvm.options" "-Dorg.practicecommons.mappings=%product%\mappings" "-Djava.util.logging.config.file=%product%\lib\logging.properties" -Xmx1g %COMMONS_JVM%
if not defined help if "%command%"=="workbench" goto window
if not defined help if "%command%"=="demo" goto window

rem Whoever owns the home answers at once; 70 if nobody does.
"%jvm%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -cp "%client%" org.practicecommons.cli.client.Client %arguments%
if not %errorlevel%==70 exit /b %errorlevel%
for %%c in (import export rebuild restore backup fsck check bench) do if "%command%"=="%%c" goto command
set options=%options% -XX:TieredStopAtLevel=1
:command
"%jvm%\bin\java.exe" %options% -Dorg.practicecommons.restarts=no -jar "%launcher%" -nosplash -application org.practicecommons.cli.application -data @none %arguments%
exit /b %errorlevel%

rem A window that has to start again, to speak another language, says so with 23. Its language is noted beside its settings.
:window
set "data=%LOCALAPPDATA%\practice-commons\workbench"
set "language="
if exist "%data%\language" set /p language=<"%data%\language"
if defined language set "language=-nl %language%"
"%jvm%\bin\java.exe" %options% -Dorg.practicecommons.restarts=yes -jar "%launcher%" -nosplash -application org.practicecommons.workbench.application -data "%data%" %language% %arguments%
if %errorlevel%==23 goto window
exit /b %errorlevel%

rem Takes the Java in this folder if it is 21 or newer and none was found before; its release file tells, starting it is slow.
:java
if defined jvm exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "number=0"
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set number=%%l
set number=%number:"=%
for /f "delims=.-+" %%n in ("%number%") do set "number=%%n"
if %number% geq 21 set "jvm=%~1"
if %number% lss 21 if %number% gtr %too_old% set "too_old=%number%"
exit /b

rem One sentence, in the language of the user, whatever was found.
:needs_java
set "language=%COMMONS_LANG%"
if not defined language set "language=%LC_ALL%"
if not defined language set "language=%LC_MESSAGES%"
if not defined language set "language=%LANG%"
if not defined language for /f "tokens=1,3" %%k in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do if "%%k"=="LocaleName" set "language=%%l"
if not defined language set "language=en"
for /f "tokens=2 delims=:" %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
if /i "%language:~0,2%"=="fr" goto needs_java_french
set "other= and found none"
if %too_old% gtr 0 set "other= and found only Java %too_old%"
echo Practice Commons needs Java 21 or newer for x86_64%other%: install it, for example Eclipse Temurin from adoptium.net, then start again.>&2
goto no_java
:needs_java_french
set "other= et n’en trouve pas"
if %too_old% gtr 0 set "other= et ne trouve que Java %too_old%"
echo Practice Commons a besoin de Java 21 ou plus récent pour x86_64%other% : installez-le, par exemple Eclipse Temurin d’adoptium.net, puis recommencez.>&2
:no_java
if defined page chcp %page:.=% >nul
exit /b 2
