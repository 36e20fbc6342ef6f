# Sets up what is missing, then opens the program, on Windows:
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [ARGUMENTS OF clerk-app]
#
# Written with care, but NOT RUN BY US: there was no Windows machine to run it on. The same steps
# are in packaging/run, which is run with every change. If a step fails here, tell us which.
#
# Needs: Windows 10 or later on x64 or ARM64, Python 3.11 or newer (python.org or the Store).
# Qt's own wheels bring every library it needs on Windows, so there is nothing of the system to install.

$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot
$Venv = Join-Path $Root '.venv'
$Python = Join-Path $Venv 'Scripts\python.exe'
$Stamp = Join-Path $Venv 'clerk-app-program'
$TooOld = 'import sys; sys.exit(sys.version_info < (3, 11))'

function Say([string] $Text) {
    [Console]::Error.WriteLine("clerk-app: $Text")
}

function Stop-Here([string] $Text) {
    Say $Text
    exit 1
}

# True where this command line is a Python that is new enough.
function Test-Python([string[]] $Command) {
    if (-not (Get-Command $Command[0] -ErrorAction SilentlyContinue)) { return $false }
    $Rest = @($Command | Select-Object -Skip 1) + @('-c', $TooOld)
    try {
        # The Store's placeholder called python.exe writes a sentence and ends with status 9009.
        & $Command[0] @Rest 2>$null | Out-Null
        return ($LASTEXITCODE -eq 0)
    } catch {
        return $false
    }
}

function Find-Python {
    $Candidates = @(@('py', '-3'), @('python3', ''), @('python', ''))
    if ($env:CLERK_PYTHON) { $Candidates = @(, @($env:CLERK_PYTHON, '')) + $Candidates }
    foreach ($Candidate in $Candidates) {
        $Command = @($Candidate | Where-Object { $_ -ne '' })
        if (Test-Python $Command) { return , $Command }
    }
    Stop-Here 'Python 3.11 or newer is needed and was not found; get it from https://www.python.org/downloads/'
}

# What the environment was made from: when this changes, it is brought up to date.
function Get-Fingerprint {
    $File = (Get-FileHash -Algorithm SHA256 (Join-Path $Root 'pyproject.toml')).Hash
    $Version = & $Python -c 'import sys; print(sys.version.split()[0])'
    return "$File $Version $Root"
}

if (-not (Test-Path $Python) -or -not (Test-Python @($Python))) {
    $Base = @(Find-Python)
    $Rest = @($Base | Select-Object -Skip 1) + @('-m', 'venv', '--clear', $Venv)
    Say 'making the virtual environment .venv'
    & $Base[0] @Rest
    if ($LASTEXITCODE -ne 0) { Stop-Here "The virtual environment could not be made in $Venv." }
}

$Now = Get-Fingerprint
$Before = if (Test-Path $Stamp) { (Get-Content -Raw $Stamp).Trim() } else { '' }
if ($Before -ne $Now) {
    Say 'installing program dependencies into .venv (a few minutes the first time)'
    & $Python -m pip install --quiet --disable-pip-version-check --no-warn-script-location -e $Root
    if ($LASTEXITCODE -ne 0) {
        Stop-Here 'The dependencies could not be installed; check the connection and start again.'
    }
    Set-Content -Path $Stamp -Value $Now -Encoding ascii
}

& $Python -m clerk_app @args
exit $LASTEXITCODE
